// Command gin shows a gin server whose own binding checks the rules of AWS.
package main

import (
	"errors"
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/examples/frameworks/agent"
	"github.com/userlint/userlint/examples/problem"
)

func main() {
	if err := teachGin(); err != nil {
		log.Fatal(err)
	}
	log.Fatal(newRouter().Run("localhost:8080"))
}

// teachGin teaches the one validator that gin has, before its first use.
func teachGin() error {
	validate, ok := binding.Validator.Engine().(*validator.Validate)
	if !ok {
		return errors.New("gin does not validate with go-playground/validator")
	}
	// Not needed where the tags of your structs are called binding.
	validate.SetTagName("validate")
	binding.EnableDecoderDisallowUnknownFields = true // a misspelt member would be lost
	return agent.Teach(validate)
}

func newRouter() *gin.Engine {
	router := gin.New()
	router.POST("/agents", func(c *gin.Context) {
		c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, agent.MaxBytes)
		var a agent.Agent
		if err := c.ShouldBindJSON(&a); err != nil {
			details := agent.Problem(err)
			c.Header("Content-Type", problem.ContentType) // which JSON leaves alone
			c.JSON(details.Status, details)
			return
		}
		c.Status(http.StatusCreated)
	})
	return router
}
